import Dossiers
import PartyForms
import VietnameseText

extension Session {
    /// The session of a run that goes on with another: on the day of the first, unless the command
    /// line names one.
    func resuming(_ run: UnfinishedRun?) -> Session {
        guard let run, givenDay == nil else { return self }
        var session = self
        session.today = run.today
        return session
    }
}

/// A run that could not go on.
struct HaltedRun: Failure {
    var reason: PrintError
    /// The dossier's folder; those in it have people's names.
    var folder: String

    var status: ExitStatus { .partial }

    func message(in language: Language) -> String {
        told.message(in: language) + "\n"
            + language(
                "Những gì đã làm vẫn còn. Khắc phục rồi chạy lại lệnh này với --resume.",
                "What was made is kept. Put it right and run this command again with --resume.")
    }

    /// The reason, about the dossier as a whole.
    private var told: PrintError {
        guard case .file(var error) = reason, error.path.hasPrefix(folder + "/") else {
            return reason
        }
        error.path = folder
        return .file(error)
    }
}

/// A dossier that was not made to its end, so that nothing tells what it should hold.
struct UnfinishedDossier: Failure {
    var folder: String

    var status: ExitStatus { .unreadable }

    func message(in language: Language) -> String {
        language(
            "\(folder): hồ sơ chưa làm xong; chạy: hoso dossier SỔ -o \(folder) --resume",
            "\(folder): the dossier is not finished; run: hoso dossier BOOK -o \(folder) --resume")
    }
}
