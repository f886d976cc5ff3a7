extension Language {
    /// What is told of input that takes more than it may, and how to let it.
    ///
    /// - Parameter name: the limit's name, as `--limit` has it.
    package func overLimit(_ name: String, _ value: Int, of limit: Int) -> String {
        self(
            "\(name) = \(value), vượt giới hạn \(limit); nếu tin tệp này, thêm --limit \(name)=N",
            "\(name) = \(value), over the limit of \(limit); if you trust the file, "
                + "add --limit \(name)=N")
    }
}
