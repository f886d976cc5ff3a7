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

    var status: ExitStatus { .partial }

    func message(in language: Language) -> String {
        reason.message(in: language) + "\n"
            + language(
                "Những gì đã làm vẫn còn. Khắc phục rồi chạy lại lệnh này với --resume.",
                "What was made is kept. Put it right and run this command again with --resume.")
    }
}
