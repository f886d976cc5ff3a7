extension ListFile {
    /// Reads a file of whatever kind an office's data may be in.
    ///
    /// - Parameter office: LibreOffice, for workbooks of other programs.
    package init(
        reading path: String, definition: WorkbookDefinition, office: OfficeProgram?
    ) throws(BookError) {
        let file = Path.name(of: path)
        let bytes = try BookError.file { () throws(FileError) in
            try FileReading.contents(of: path)
        }
        let sheets = try BookSheets(bytes, named: file, office: office).sheets
        self.init(sheets, named: file, definition: definition)
    }
}
