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
    /// More at one step than at an earlier one, the figures between them not being known.
    case more(VoteFigure, Int, than: VoteFigure, Int)
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
        case .more: 4
        case .round: 5
        case .repeated: 6
        case .noFirstRound: 7
        case .notAmong: 8
        }
    }
}

/// The figures of a vote, each of which the next cannot surpass.
public enum VoteFigure: Hashable, Sendable {
    case present, issued, returned
    /// The valid and the invalid ones.
    case counted
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
        if let valid = validOnes, !votes.isEmpty, round == 1 ? total != valid : total > valid {
            flaws.append((.levels(total, valid: valid), ["hop_le"] + levelColumns))
        }
        if let flaw = jump(present: present) { flaws.append(flaw) }
        if round < 1 || round > 2 { flaws.append((.round(round), ["vong"])) }
        return flaws
    }

    /// The valid ballots: as stated, else what the invalid ones leave of those returned.
    var validOnes: Int? {
        if let valid { return valid }
        guard let returned, let invalid, invalid <= returned else { return nil }
        return returned - invalid
    }

    /// A figure that surpasses the nearest known one before it, over a step that is not known.
    private func jump(present: Int?) -> (VoteFlaw, [String])? {
        let cast = valid ?? (votes.isEmpty || round != 1 ? nil : total)
        let counted = cast.map { $0 + (invalid ?? 0) }
        if issued == nil, let returned, let present, returned > present {
            return (.more(.returned, returned, than: .present, present), ["thu_ve"])
        }
        if let returned {
            guard valid == nil || invalid == nil, let counted, counted > returned else {
                return nil
            }
            return (.more(.counted, counted, than: .returned, returned), ["hop_le", "thu_ve"])
        }
        guard let counted, let most = issued ?? present, counted > most else { return nil }
        return (
            .more(.counted, counted, than: issued == nil ? .present : .issued, most),
            ["hop_le", "phat_ra"]
        )
    }

    /// The columns of the levels, as the sheet names them.
    var levelColumns: [String] { votes.keys.map(column).sorted() }
}
