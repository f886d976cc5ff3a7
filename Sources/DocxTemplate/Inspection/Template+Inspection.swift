import Fields
import Markup
import OpenPackage
import VietnameseText

extension Template {
    /// What the template wants of a record, and what is doubtful in it.
    ///
    /// - Throws: when a part that was read once cannot be read again; it never happens.
    public var inspection: Inspection {
        get throws(TemplateError) { try inspection(against: nil) }
    }

    /// The same, with all that looks otherwise than a layout has it.
    package func inspection(against layout: PageLayout?) throws(TemplateError) -> Inspection {
        let tree = FieldTree(surveys.withPartials, dictionary: fields)
        var found = fieldFindings(in: tree)
        let word = WordPackage(self)
        var parts: [PartNotes] = []
        for part in word.parts(Set(WordPart.allCases)) {
            let root = try word.root(of: part)
            let notes = PartNotes(
                root.withMergeFieldsAsTags(delimiters), part: String(part.path.dropFirst()))
            parts.append(notes)
        }
        let styles = try word.related("styles").first.map { part throws(TemplateError) in
            StyleSheet(try word.markup(of: part))
        }
        for part in parts {
            let survey = surveys.first { $0.part == part.part }
            let lint = PartLint(
                file: name, notes: part, survey: survey, delimiters: delimiters,
                styles: styles ?? StyleSheet(), known: Set(tree.nodes.keys), dictionary: fields)
            found += lint.findings
        }
        if let layout {
            found += try LayoutLint(layout: layout, word: word).findings(in: parts)
        }
        do throws(PackageError) {
            found += try PackageLint(file: name, package: package).findings()
        } catch { throw .unreadable(file: name, error) }
        let own = parts.map(\.part)
        let others = surveys.map(\.part).filter { !own.contains($0) }
        return inspection(tree, own + others, found)
    }

    private func inspection(
        _ tree: FieldTree, _ parts: [String], _ found: [Inspection.Finding]
    ) -> Inspection {
        let order = Dictionary(uniqueKeysWithValues: parts.enumerated().map { ($1, $0) })
        let findings = found.enumerated().sorted { left, right in
            let key = { (place: Location, index: Int) in
                (order[place.part] ?? Int.max, place.paragraph, place.tag.lowerBound, index)
            }
            return key(left.element.location, left.offset)
                < key(right.element.location, right.offset)
        }.map(\.element)
        return Inspection(
            template: name, fields: tree.fields(of: tree.roots),
            sections: sections(in: tree),
            partials: surveys.flatMap(\.partials),
            filters: Set(surveys.flatMap(\.tags).flatMap(\.filters).map(\.name)).sorted(),
            delimiters: delimiters,
            parts: parts.map { part in
                let tags = surveys.first { $0.part == part }?.tags ?? []
                return Inspection.Part(name: part, tags: Set(tags.map(\.location)).count)
            },
            unused: unusedFields, findings: findings, hasDictionary: fields != nil)
    }
}

extension Template {
    fileprivate func sections(in tree: FieldTree) -> [Inspection.Section] {
        let kinds = tree.nodes.mapValues(\.kind)
        let opened = tree.opened.compactMapValues { kinds[$0] }
        return surveys.flatMap { Inspection.sections(of: $0, opening: opened) }
    }
}

extension FieldTree {
    /// The fields of those paths, with their members.
    func fields(of paths: [String]) -> [Inspection.Field] {
        paths.compactMap { path in nodes[path].map { field($0, at: path) } }
    }

    private func field(_ node: Node, at path: String) -> Inspection.Field {
        var filters: [String] = []
        for filter in node.uses.flatMap(\.filters).map(\.name) where !filters.contains(filter) {
            filters.append(filter)
        }
        return Inspection.Field(
            path: path, kind: node.kind, label: node.field?.label, choices: node.choices,
            isRequired: node.uses.contains(where: \.isRequired),
            isAlwaysRequired: node.isAlwaysRequired, isKnown: node.isKnown, filters: filters,
            uses: node.uses.map {
                Inspection.Use(isSection: $0.isSection, location: $0.location)
            },
            members: fields(of: node.members))
    }
}

extension Inspection {
    fileprivate static func sections(
        of survey: PartSurvey, opening kinds: [Location: Kind]
    ) -> [Section] {
        // Alternate content says the same twice.
        var seen: Set<Location> = []
        return survey.sections.filter { seen.insert($0.location).inserted }.map { section in
            let depth = survey.chain(from: section.parent).reduce(0) { count, _ in count + 1 }
            return Section(
                source: section.source, kind: survey.kind(of: section, opening: kinds),
                extent: section.extent, depth: depth, location: section.location)
        }
    }
}

extension PartSurvey {
    fileprivate func kind(
        of section: Section, opening kinds: [Location: Inspection.Kind]
    ) -> Inspection.Section.Kind {
        if section.isInverted { return .inverted }
        switch kinds[section.location] {
        case .list, .record, .section: return .list
        default: return .condition
        }
    }

    fileprivate var partials: [Inspection.Partial] {
        var seen: Set<Location> = []
        return tags.compactMap { tag in
            guard case .partial(let name) = tag.kind, seen.insert(tag.location).inserted
            else { return nil }
            return Inspection.Partial(name: name, location: tag.location)
        }
    }
}
