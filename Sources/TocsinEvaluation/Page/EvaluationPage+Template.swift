/// The page's templates, in the language of mustache.github.io: `{{…}}` is escaped.
extension EvaluationPage {
  static let template = """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Evaluation of {{model}}</title>
    <style>\(style)</style>
    </head>
    <body>
    <header>
    <h1>Evaluation of {{model}}</h1>
    <p>{{texts}} texts of {{corpora}}, split {{split}}, profile {{profile}}<br><code>{{digest}}</code></p>
    <p>Figures from invented or chosen texts say how the model does on texts of these kinds, not how many texts of a
    real stream it gets right.</p>
    </header>
    <main>
    <ul class="figures">
    {{#figures}}<li><b>{{value}}</b> {{name}}<small>{{note}}</small></li>
    {{/figures}}
    </ul>
    <div class="plots">
    {{#plots}}{{>plot}}{{/plots}}
    </div>
    {{#sections}}<section>
    <h2>{{title}}</h2>
    {{#texts}}<p class="text">{{.}}</p>
    {{/texts}}
    {{#tables}}{{>table}}{{/tables}}
    </section>
    {{/sections}}
    </main>
    </body>
    </html>

    """

  static let table = """
    <div class="wide" tabindex="0" role="group" aria-label="table"><table>
    <thead><tr>{{#titles}}<th scope="col">{{.}}</th>{{/titles}}</tr></thead>
    <tbody>
    {{#rows}}<tr><th scope="row">{{name}}</th>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>
    {{/rows}}
    </tbody>
    </table></div>

    """

  static let plot = """
    <figure>
    <figcaption>{{title}}</figcaption>
    <svg viewBox="0 0 360 360" role="img" aria-label="{{title}}: {{vertical}} against {{horizontal}}">
    {{#ticks}}<path class="grid" d="M{{x}} 10V310M40 {{y}}H340"/>
    <text x="{{x}}" y="326" text-anchor="middle">{{label}}</text>
    <text x="34" y="{{y}}" text-anchor="end" dominant-baseline="middle">{{label}}</text>
    {{/ticks}}
    <text x="190" y="348" text-anchor="middle">{{horizontal}}</text>
    <text transform="translate(8 160) rotate(-90)" text-anchor="middle">{{vertical}}</text>
    {{#lines}}<path class="line s{{style}}" d="{{path}}"/>
    {{#marks}}<circle class="mark s{{style}}" cx="{{x}}" cy="{{y}}" r="3"/>{{/marks}}
    {{/lines}}
    </svg>
    <ul class="legend">{{#lines}}<li><svg viewBox="0 0 30 8" aria-hidden="true"><path class="line s{{style}}" d="M0 4H30"/></svg> {{name}}</li>{{/lines}}</ul>
    </figure>

    """

  private static let style = """
    :root{--ink:#1c2430;--soft:#566275;--paper:#fff;--line:#d7dde6;--band:#f4f6f9;--a:#a3271d;--b:#1f5fa8;--c:#7a4b00;--d:#4a2f8a}
    @media(prefers-color-scheme:dark){:root{--ink:#e7ebf1;--soft:#a3afc0;--paper:#14181f;--line:#343d4b;--band:#1c222c;--a:#ff8a7d;--b:#7fb6ff;--c:#e8b45a;--d:#c0a6ff}}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:72rem;padding:1.5rem;font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
    h1{font-size:1.6rem;margin:0}h2{font-size:1.15rem;margin:2.2rem 0 .6rem}
    header p{color:var(--soft);margin:.4rem 0}code{font-size:.8rem;overflow-wrap:anywhere}
    .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:.8rem;padding:0;list-style:none}
    .figures li{border:1px solid var(--line);border-radius:.5rem;padding:.7rem .9rem;background:var(--band)}
    .figures b{display:block;font-size:1.7rem;line-height:1.2}.figures small{display:block;color:var(--soft)}
    .plots{display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));gap:1.5rem}
    figure{margin:1rem 0}figcaption{font-weight:600}figure>svg{width:100%;height:auto;font-size:11px;fill:var(--soft)}
    .grid{stroke:var(--line);fill:none}.line{fill:none;stroke-width:2.2}
    .s0{stroke:var(--a)}.s1{stroke:var(--b);stroke-dasharray:7 3}.s2{stroke:var(--c);stroke-dasharray:2 3}.s3{stroke:var(--d);stroke-dasharray:9 3 2 3}
    .mark{fill:var(--paper);stroke-width:1.6;stroke-dasharray:none}
    .legend{list-style:none;padding:0;margin:.3rem 0;font-size:.85rem}.legend svg{width:30px;height:8px;vertical-align:middle}
    .wide{overflow-x:auto}
    table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:.9rem;margin:.4rem 0 1rem}
    th,td{padding:.25rem .8rem .25rem 0;text-align:right;border-bottom:1px solid var(--line);white-space:nowrap}
    th:first-child{text-align:left}thead th{color:var(--soft);font-weight:600}tbody th{font-weight:400}
    .text{white-space:pre-wrap;overflow-wrap:anywhere}
    """
}
