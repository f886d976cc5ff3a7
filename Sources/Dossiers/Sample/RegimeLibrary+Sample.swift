extension RegimeLibrary {
    /// The invented commune of the library's `sample` folder.
    package func sampleCommune() throws(LibraryError) -> SampleCommune {
        let data = SampleData(
            commune: try folders.json("sample/commune.json"),
            names: try folders.json("sample/names.json"),
            reviews: try folders.json("sample/reviews.json"))
        return SampleCommune(data: data, definition: try workbookDefinition())
    }
}
