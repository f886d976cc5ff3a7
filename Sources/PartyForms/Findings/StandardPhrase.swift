public import VietnameseText

/// About the standards of a level, and what a rating must rest on.
public enum StandardPhrase: Hashable, Sendable {
    case commentsMissing(String, place: String, [String])
    case enterComment(String, item: Int?)
    case leftOpen(Bilingual)
}

extension StandardPhrase {
    func words(_ say: Language) -> String {
        switch self {
        case .commentsMissing(let comment, let place, let codes):
            say(
                "\(place.isEmpty ? "" : "\(place): ")\(codes.count) đối tượng đã xếp loại, chưa có "
                    + "nhận xét «\(comment)»: \(codes.joined(separator: ", "))",
                "\(place.isEmpty ? "" : "\(place): ")\(codes.count) rated without the comment "
                    + "«\(comment)»: \(codes.joined(separator: ", "))")
        case .enterComment(let comment, let item):
            say(
                "ghi nhận xét «\(comment)» ở trang Nhận xét, cột Đã nhận là Có"
                    + (item.map { "; hoặc ghi đã nhận mục \($0) ở trang Hồ sơ nhận" } ?? ""),
                "enter the comment «\(comment)» as received"
                    + (item.map { ", or item \($0) among the papers received" } ?? ""))
        case .leftOpen(let gap):
            say("quy định không nêu rõ: ", "left open by the regulations: ") + gap(in: say)
        }
    }
}
