import Testing
import Tocsin

/// Leaflets name every indicator and show none: the kind of text that founded this project must stay unflagged.
@Suite("Awareness material is not flagged")
struct AwarenessTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var testDescription: String { name }
  }

  static let campaigns: [Row] = [
    Row(
      name: "a campaign leaflet in English",
      text: """
        HUMAN TRAFFICKING: WHAT IT IS AND HOW TO RECOGNIZE IT

        Human trafficking means using force, fraud or coercion to obtain labor, services or a commercial sex act. \
        Traffickers impose debts, publish fraudulent job offers, make false promises of love or of a better life, \
        and use psychological pressure, violence or threats of violence.

        Indicators to look for:
        - Does the person hold their own passport or identity card, or does someone else keep it?
        - Is the person allowed to leave the place of work? Are the doors locked or guarded?
        - Does the person owe a debt to the employer that cannot be paid off?
        - Were the wages withheld, or was the work different from what was promised?
        - Is a child under 18 induced to perform a commercial sex act? That is trafficking, with or without force.

        Victims can be of any age, race, gender or nationality, and nobody needs to be moved across a border. \
        To report suspected trafficking, call the tip line. To get help, call the national hotline.
        """),
    Row(
      name: "a campaign leaflet in French",
      text: """
        LA TRAITE DES ÊTRES HUMAINS : COMPRENDRE ET RECONNAÎTRE LES SIGNES

        La traite consiste à employer la force, la fraude ou la contrainte pour obtenir un travail, des services ou un \
        acte sexuel commercial. Les trafiquants imposent des dettes, diffusent de fausses offres d'emploi, promettent \
        l'amour ou une vie meilleure, et recourent à la contrainte psychologique, à la violence ou aux menaces.

        Quelques indicateurs :
        - La personne détient-elle son passeport, ou quelqu'un d'autre garde-t-il ses papiers ?
        - Peut-elle quitter son lieu de travail ? Les portes sont-elles verrouillées ou surveillées ?
        - Doit-elle à son employeur une dette qu'elle ne peut pas rembourser ?
        - Son salaire est-il retenu, ou le travail est-il différent de ce qui avait été promis ?
        - Inciter un mineur de moins de 18 ans à un acte sexuel commercial est toujours un cas de traite.

        Les victimes peuvent être de tout âge, de toute origine et de toute nationalité. Pour signaler un cas \
        soupçonné, appelez la ligne de signalement ; pour obtenir de l'aide, appelez la permanence nationale.
        """),
    Row(
      name: "a campaign leaflet in Spanish",
      text: """
        LA TRATA DE PERSONAS: QUÉ ES Y CÓMO RECONOCERLA

        La trata consiste en usar la fuerza, el fraude o la coacción para obtener trabajo, servicios o un acto sexual \
        comercial. Los tratantes imponen deudas, publican ofertas de empleo fraudulentas, hacen falsas promesas de \
        amor o de una vida mejor y recurren a la presión psicológica, la violencia o las amenazas de violencia.

        Indicadores:
        - ¿Tiene la persona su propio pasaporte, o lo guarda otra persona?
        - ¿Puede salir del lugar de trabajo? ¿Están las puertas cerradas con llave o vigiladas?
        - ¿Debe al empleador una deuda que no puede pagar?
        - ¿Le retienen el salario, o el trabajo es distinto del que le prometieron?
        - Inducir a un menor de 18 años a un acto sexual comercial es siempre trata.

        Las víctimas pueden ser de cualquier edad, origen o nacionalidad. Para denunciar un caso, llame a la línea de \
        denuncias; para pedir ayuda, llame a la línea nacional.
        """),
  ]

  static let agencies: [Row] = [
    Row(
      name: "a leaflet on public bodies in English",
      text: """
        PUBLIC BODIES AGAINST TRAFFICKING IN PERSONS

        The task force brings together fifteen agencies. The department of justice investigates cases, prosecutes \
        traffickers and funds services for victims. The department of labor reports on child labor, forced labor and \
        goods produced by debt bondage. The department of health runs the national hotline and certifies foreign \
        victims. The department of homeland security trains officers to identify victims of sexual exploitation and \
        forced labor. The council of survivors advises the government on its policies.
        """),
    Row(
      name: "a leaflet on public bodies in French",
      text: """
        ORGANISMES PUBLICS CONTRE LA TRAITE DES PERSONNES

        L'équipe spéciale réunit une quinzaine d'organismes. Le ministère de la justice mène les enquêtes, poursuit les \
        trafiquants et finance l'aide aux victimes. Le ministère du travail publie des rapports sur le travail des \
        enfants, le travail forcé et les biens issus de la servitude pour dettes. Le ministère de la santé finance la \
        ligne d'assistance nationale. Le ministère de l'intérieur forme les agents à reconnaître les victimes \
        d'exploitation sexuelle. Le conseil des rescapés formule des recommandations.
        """),
    Row(
      name: "a leaflet on public bodies in Spanish",
      text: """
        ORGANISMOS PÚBLICOS CONTRA LA TRATA DE PERSONAS

        El grupo de trabajo reúne a quince organismos. El ministerio de justicia investiga los casos, procesa a los \
        tratantes y financia servicios para las víctimas. El ministerio de trabajo publica informes sobre el trabajo \
        infantil, el trabajo forzoso y los bienes producidos con servidumbre por deudas. El ministerio de salud \
        financia la línea nacional de ayuda. El ministerio del interior forma a los agentes para identificar a las \
        víctimas de explotación sexual. El consejo de supervivientes asesora al gobierno.
        """),
  ]

  static let declarations: [Row] = [
    Row(
      name: "article 4 of the Universal Declaration in English",
      text:
        "No one shall be held in slavery or servitude; slavery and the slave trade shall be prohibited in all their "
        + "forms."),
    Row(
      name: "article 4 of the Universal Declaration in French",
      text:
        "Nul ne sera tenu en esclavage ni en servitude; l'esclavage et la traite des esclaves sont interdits sous "
        + "toutes leurs formes."),
    Row(
      name: "article 4 of the Universal Declaration in Spanish",
      text:
        "Nadie estará sometido a esclavitud ni a servidumbre; la esclavitud y la trata de esclavos están prohibidas "
        + "en todas sus formas."),
  ]

  @Test("whole", arguments: campaigns + agencies + declarations)
  func whole(_ row: Row) throws {
    let report = try Shipped.detector.report(on: row.text)
    #expect(report.level < .review, "\(report.evidence.map { "\($0.rule): \($0.text)" })")
  }

  @Test("a cry for help below a leaflet is still heard")
  func disclosure() throws {
    let text = Self.campaigns[0].text + "\n\nPlease help: my boss took my passport and locks us in at night."
    #expect(try Shipped.detector.report(on: text).level >= .review)
  }
}
