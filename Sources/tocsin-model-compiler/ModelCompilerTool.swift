import Foundation
import TocsinMatching
import TocsinModel

/// The build's own tool: `tocsin-model-compiler MODELS OUTPUT.swift`.
@main
enum ModelCompilerTool {
  static func main() {
    guard CommandLine.arguments.count == 3 else { fail("usage: tocsin-model-compiler MODELS OUTPUT.swift") }
    let folder = CommandLine.arguments[1]
    do {
      let (model, warnings) = try ModelReader.read(directory: folder)
      for warning in warnings { complain("\(folder)/\(warning)") }
      let bytes = ModelCompiler.compile(model).binary
      let files = try ModelFiles(directory: folder).packed()
      let source = """
        /// Written by the build from Models/; never edit.
        let embeddedModelDigest = "\(SHA256.hexDigest(of: bytes))"
        let embeddedModelSize = \(bytes.count)
        let embeddedModel: StaticString = "\(literal(bytes))"
        let embeddedFilesSize = \(files.count)
        let embeddedFiles: StaticString = "\(literal(files))"

        """
      try Data(source.utf8).write(to: URL(filePath: CommandLine.arguments[2]), options: .atomic)
    } catch let error as ModelError {
      for diagnostic in error.diagnostics { complain("\(folder)/\(diagnostic)") }
      exit(1)
    } catch {
      fail("cannot write \(CommandLine.arguments[2]): \(error.localizedDescription)")
    }
  }

  /// What stands between the quotation marks of a literal that spells the bytes as digits.
  private static func literal(_ bytes: [UInt8]) -> String {
    String(decoding: SixBitText.encode(bytes), as: UTF8.self).replacing("\\", with: "\\\\")
  }

  private static func complain(_ message: String) {
    FileHandle.standardError.write(Data("\(message)\n".utf8))
  }

  private static func fail(_ message: String) -> Never {
    complain(message)
    exit(2)
  }
}
