import JSONText

extension Manifest {
    /// What a manifest tells of each folder and person, and of each paper that is not there.
    struct Entries<Folders, Lists, Absences, Gaps, Waits>
    where
        Folders: Sequence<Folder>, Lists: Sequence<PaperList>, Absences: Sequence<Absence>,
        Gaps: Sequence<Gap>, Waits: Sequence<Awaited>
    {
        var folders: Folders
        var lists: Lists
        var absent: Absences
        var gaps: Gaps
        var awaited: Waits
    }

    /// Writes the manifest as JSON.
    ///
    /// - Parameter sink: takes it piece by piece.
    package func write<Failure>(
        to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        let entries = Entries(
            folders: folders, lists: lists, absent: absent, gaps: gaps, awaited: awaited)
        var outputs = outputs.makeIterator()
        try write(entries, to: sink) { () throws(Failure) in outputs.next() }
    }

    /// Writes it with entries that for a large dossier never stand in memory together.
    ///
    /// - Parameter nextOutput: the next of the files that are there; nil at the end.
    func write<Failure>(
        _ entries: Entries<
            some Sequence<Folder>, some Sequence<PaperList>, some Sequence<Absence>,
            some Sequence<Gap>, some Sequence<Awaited>
        >, to sink: ([UInt8]) throws(Failure) -> Void,
        nextOutput: () throws(Failure) -> Output?
    ) throws(Failure) {
        var writer = JSONObjectWriter()
        for member in head { writer.add(member) }
        try writer.add("folders", entries.folders.lazy.map(\.json), to: sink)
        try writer.add("lists", entries.lists.lazy.map(\.json), to: sink)
        writer.add(.init("schedule", schedule.json))
        try writer.add("absent", entries.absent.lazy.map(\.json), to: sink)
        try writer.add("missing", entries.gaps.lazy.map(\.json), to: sink)
        try writer.add("awaited", entries.awaited.lazy.map(\.json), to: sink)
        try writer.add("received", received.lazy.map(\.json), to: sink)
        try writer.add("outputs", to: sink) { () throws(Failure) in try nextOutput()?.json }
        try sink(writer.end())
    }

    /// What does not grow with the number of people.
    var head: [JSON.Member] {
        [
            .init("version", .number("1")),
            part.map { .init("part", $0.json) },
            .init("tool", tool.json),
            .init("regime", .string(regime)),
            .init("regimes", .array(regimes.map(\.json))),
            .init("year", .number(String(year))),
            .init("mode", .string(mode)),
            .init("inputs", .array(inputs.map(\.json))),
            .init("templates", .array(templates.map(\.json))),
            .init("overrides", .array(overrides.map(\.json))),
        ].compactMap(\.self)
    }
}
