package import DocxTemplate
import JSONText
package import PartyForms

/// How a run is done: what another one must know to end with the same bytes.
package struct UnfinishedRun: Hashable, Sendable {
    package var regime: String
    package var mode: Mode
    package var isLocked: Bool
    /// Whether its papers get PDFs beside them.
    package var hasPDFs: Bool
    /// The archive that the dossier is put into, from the root; nil for none.
    package var archive: String?
    /// The day on which its papers are made.
    package var today: CalendarDay
    package var overrides: [Override]

    package init(
        regime: String, mode: Mode, isLocked: Bool, hasPDFs: Bool = false,
        archive: String? = nil, today: CalendarDay, overrides: [Override]
    ) {
        self.regime = regime
        self.mode = mode
        self.isLocked = isLocked
        self.hasPDFs = hasPDFs
        self.archive = archive
        self.today = today
        self.overrides = overrides
    }

    /// Looks whether a run was stopped in a dossier's folder, or parts of it wait to be joined.
    package static func found(
        in folder: String, shard: Shard? = nil
    ) throws(JournalError) -> UnfinishedRun? {
        if let run = try Journal.unfinishedRun(in: folder, shard: shard) { return run }
        return shard == nil ? ShardManifests.run(in: folder) : nil
    }

    /// As the journal and the manifest of a part keep it.
    var json: JSON {
        .object(present: [
            .init("regime", .string(regime)), .init("mode", .string(mode.rawValue)),
            .init("locked", .bool(isLocked)), .init("pdf", .bool(hasPDFs)),
            .optional("zip", archive), .init("today", .string(today.iso)),
            .init(
                "overrides",
                .array(
                    overrides.map {
                        .object([
                            .init("code", .string($0.code)), .init("reason", .string($0.reason)),
                        ])
                    })),
        ])
    }

    /// Nil for what another version wrote.
    init?(_ json: JSON) {
        guard let regime = json["regime"]?.string,
            let mode = json["mode"]?.string.flatMap(Mode.init(rawValue:)),
            let today = json["today"]?.string.flatMap(CalendarDay.init(iso:))
        else { return nil }
        self.regime = regime
        self.mode = mode
        isLocked = json["locked"] == .bool(true)
        hasPDFs = json["pdf"] == .bool(true)
        archive = json["zip"]?.string
        self.today = today
        overrides = (json["overrides"]?.elements ?? []).compactMap { json in
            guard let code = json["code"]?.string, let reason = json["reason"]?.string else {
                return nil
            }
            return Override(code: code, reason: reason)
        }
    }

    /// The JSON in one line.
    var text: String { String(decoding: json.serialized(pretty: false), as: UTF8.self) }

    /// Nil for text that is no such JSON.
    init?(_ text: String) {
        do throws(JSONError) {
            self.init(try JSON(parsing: Array(text.utf8), named: "run"))
        } catch { return nil }
    }
}
