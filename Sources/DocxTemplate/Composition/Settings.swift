import Markup

extension Element {
    /// Children of `w:settings` that stand behind those set here (ECMA-376 part 1, §17.15.1.78).
    private static let laterSettings = afterEndnotes.union([
        "bookFoldRevPrinting", "bookFoldPrinting", "bookFoldPrintingSheets",
        "drawingGridHorizontalSpacing", "drawingGridVerticalSpacing",
        "displayHorizontalDrawingGridEvery", "displayVerticalDrawingGridEvery",
        "doNotUseMarginsForDrawingGridOrigin", "drawingGridHorizontalOrigin",
        "drawingGridVerticalOrigin", "doNotShadeFormData", "noPunctuationKerning",
        "characterSpacingControl", "printTwoOnOne", "strictFirstAndLastChars",
        "noLineBreaksAfter", "noLineBreaksBefore", "savePreviewPicture",
        "doNotValidateAgainstSchema", "saveInvalidXml", "ignoreMixedContent",
        "alwaysShowPlaceholderText", "doNotDemarcateInvalidXml", "saveXmlDataOnly",
        "useXSLTWhenSaving", "saveThroughXslt", "showXMLTags", "alwaysMergeEmptyNamespace",
        "updateFields", "hdrShapeDefaults", "footnotePr", "endnotePr",
    ])
    private static let afterEndnotes: Set<String> = [
        "compat", "docVars",
        "rsids", "mathPr", "attachedSchema", "themeFontLang", "clrSchemeMapping",
        "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade", "captions",
        "readModeInkLockDown", "smartTagType", "schemaLibrary", "shapeDefaults",
        "doNotEmbedSmartTags", "decimalSymbol", "listSeparator",
    ]

    mutating func switchOn(_ setting: String) {
        removeSetting(setting)
        insert(Element(.word(setting, prefix: name.prefix)), before: Self.laterSettings)
    }

    /// Endnotes at the end of each section instead of the whole (§17.11.22).
    mutating func endNotesWithSections() {
        let prefix = name.prefix
        let word = { (local: String) in Name.word(local, prefix: prefix) }
        var notes = first(word("endnotePr")) ?? Element(word("endnotePr"))
        notes = notes.removing(["pos"])
        notes.children.insert(
            .element(
                Element(word("pos"), attributes: [Attribute(word("val"), "sectEnd")])), at: 0)
        removeSetting("endnotePr")
        insert(notes, before: Self.afterEndnotes)
    }

    private mutating func removeSetting(_ local: String) {
        children.removeAll { $0.element?.name == .word(local) }
    }

    private mutating func insert(_ element: Element, before later: Set<String>) {
        let place = children.firstIndex { later.contains($0.element?.name.local ?? "") }
        children.insert(.element(element), at: place ?? children.count)
    }
}
