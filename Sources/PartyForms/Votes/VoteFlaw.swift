/// What is wrong with the figures of one vote.
public enum VoteFlaw: Hashable, Sendable {
    /// More ballots given out than people who came.
    case issued(Int, present: Int)
    /// More came back than were given out.
    case returned(Int, issued: Int)
    /// Valid and invalid ones are not those that came back.
    case halves(valid: Int, invalid: Int, returned: Int)
    /// The levels together are not the valid ones.
    case levels(Int, valid: Int)
    /// There is no such round.
    case round(Int)
    /// The round stands there twice.
    case repeated(Int)
    /// A second round without a first.
    case noFirstRound
    /// A second round for a subject that the first did not give the level for.
    case notAmong(String)

    /// Flaws of one sort are told together.
    var sort: Int {
        switch self {
        case .issued: 0
        case .returned: 1
        case .halves: 2
        case .levels: 3
        case .round: 4
        case .repeated: 5
        case .noFirstRound: 6
        case .notAmong: 7
        }
    }
}

extension Vote {
    /// All votes for a level together.
    var total: Int { votes.values.reduce(0, +) }

    /// What does not add up within the row, with the columns that show it.
    func flaws(present: Int?) -> [(VoteFlaw, [String])] {
        var flaws: [(VoteFlaw, [String])] = []
        if let issued, let present, issued > present {
            flaws.append((.issued(issued, present: present), ["phat_ra"]))
        }
        if let returned, let issued, returned > issued {
            flaws.append((.returned(returned, issued: issued), ["thu_ve", "phat_ra"]))
        }
        if let returned, let valid, let invalid, returned != valid + invalid {
            flaws.append(
                (
                    .halves(valid: valid, invalid: invalid, returned: returned),
                    ["thu_ve", "hop_le", "khong_hop_le"]
                ))
        }
        if let valid, !votes.isEmpty, round == 1 ? total != valid : total > valid {
            flaws.append((.levels(total, valid: valid), ["hop_le"] + levelColumns))
        }
        if round < 1 || round > 2 { flaws.append((.round(round), ["vong"])) }
        return flaws
    }

    /// The columns of the levels, as the sheet names them.
    var levelColumns: [String] { votes.keys.map { $0.lowercased() }.sorted() }
}
