extension Book {
    /// The rows of a sheet that can be read, as typed values that are made when they are asked for.
    func entries<Entry: Sendable>(
        _ key: String, _ entry: @escaping @Sendable (BookRow) -> Entry?
    ) -> LazyList<Entry> {
        let rows = self[key]?.rows ?? []
        let read = { @Sendable (place: Int) -> Entry in
            guard let entry = entry(rows[place]) else {
                preconditionFailure("row \(place) of \(key) was read before")
            }
            return entry
        }
        let readable = rows.indices.filter { entry(rows[$0]) != nil }.map { Int32($0) }
        let all = LazyList(count: rows.count, element: read)
        return readable.count == rows.count ? all : all.chosen(readable)
    }
}
