public import TocsinModel

/// What ``Detector/init(modelDirectory:profile:)`` throws: every mistake of a model folder.
public typealias ModelError = TocsinModel.ModelError
