import Foundation
import PackagePlugin

/// Compiles `Models/` into a Swift source with the default model as a string literal.
@main
struct EmbedModel: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let models = context.package.directoryURL.appending(path: "Models")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedModel.swift")
    return [
      .buildCommand(
        displayName: "Compiling the default model",
        executable: try context.tool(named: "tocsin-model-compiler").url,
        arguments: [models.path, output.path], inputFiles: try yamlFiles(below: models), outputFiles: [output]
      )
    ]
  }

  private func yamlFiles(below folder: URL) throws -> [URL] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { folder.appending(path: $0) }
  }
}
