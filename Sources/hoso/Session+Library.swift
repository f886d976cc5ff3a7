import Dossiers

extension Session {
    /// Where this run finds its templates.
    var folders: TemplateFolders {
        get throws(FileError) {
            try TemplateFolders(
                option: templates, environment: environment["HOSO_TEMPLATES"],
                program: Environment.program)
        }
    }
}
