import Testing
import VietnameseText

@testable import PartyForms

/// Where the sources contradict each other, as `hoso rules --compare` tells it.
@Suite struct RegimeTopicTests {
    /// What a regime answers to a question: words that must stand there; nil: it says nothing.
    private static let answers: [(topic: RegimeTopic, regime: String, words: String?)] = [
        // C1: sick for three months or more.
        (.sickLeave, "tien-thang-2023", "nhắc tên: nghỉ ốm từ 3 tháng"),
        (
            .sickLeave, "son-duong-2020",
            "nghỉ ốm từ 3 tháng trở lên (trang Đảng viên): cao nhất là «Hoàn thành nhiệm vụ»"
        ),
        (
            .sickLeave, "khoi-doanh-nghiep-2016",
            "nghỉ ốm từ 3 tháng trở lên (trang Đảng viên): cao nhất là «Hoàn thành nhiệm vụ»"
        ),
        (
            .sickLeave, "can-tho-2018",
            "nghỉ ốm từ 3 tháng trở lên (trang Đảng viên): cao nhất là «Hoàn thành nhiệm vụ»"
        ),
        // C2: the cap.
        (.cap, "tien-thang-2023", "không quá 20% số đạt «Hoàn thành tốt nhiệm vụ» trở lên"),
        (.cap, "son-duong-2020", "không quá 20% số đạt «Hoàn thành tốt nhiệm vụ» trở lên"),
        (.cap, "khoi-doanh-nghiep-2016", "không quá 15% số đạt «Hoàn thành tốt nhiệm vụ» trở lên"),
        (.cap, "can-tho-2018", "không quá 20%"), (.cap, "quang-ngai-2023", "không quá 20%"),
        // C3: small places.
        (.smallPlaces, "tien-thang-2023", "nơi có dưới 5 và tất cả đạt"),
        (.smallPlaces, "son-duong-2020", "nơi có dưới 5 đạt"),
        (.smallPlaces, "khoi-doanh-nghiep-2016", "dưới 7"),
        (.smallPlaces, "can-tho-2018", nil), (.smallPlaces, "quang-ngai-2023", nil),
        // C5, C6: who votes, and on what the majority is counted.
        (.votes, "khoi-doanh-nghiep-2016", "chính thức"),
        (.votes, "quang-ngai-2023", "triệu tập"),
        // C7: how long a meeting takes.
        (.meetingLength, "tien-thang-2023", "có gợi ý kiểm điểm thì ít nhất 1 ngày"),
        (.meetingLength, "can-tho-2018", "2,5 ngày"),
        (.meetingLength, "quang-ngai-2023", "trên 1 ngày"),
        // C8: the central guidance and its date.
        (.documents, "tien-thang-2023", "25-HD/BTCTW, ngày 10/11/2023"),
        (.documents, "quang-ngai-2023", "25-HD/BTCTW, ngày 10/11/2023"),
        // C9: when drafts are sent.
        (.deadlines, "tien-thang-2023", "(3 ngày làm việc;"),
        (.deadlines, "can-tho-2018", "(3 ngày làm việc;"),
        (.deadlines, "khoi-doanh-nghiep-2016", "(3 ngày)"),
        (.deadlines, "quang-ngai-2023", "(3 ngày)"),
        // C10: members admitted within six months.
        (.newcomers, "son-duong-2020", "mới kết nạp chưa đủ 6 tháng"),
        (.newcomers, "khoi-doanh-nghiep-2016", "mới kết nạp chưa đủ 6 tháng"),
        (.newcomers, "can-tho-2018", "mới kết nạp chưa đủ 6 tháng"),
        // C11: how many targets are surpassed.
        (.surpassing, "tien-thang-2023", "vượt mức từ 50%"),
        (.surpassing, "trung-uong-2025", "vượt mức từ 30%"),
        // C12: the regulation on the place of residence.
        (.residence, "son-duong-2020", "213-QĐ/TW"), (.residence, "can-tho-2018", "76-QĐ/TW"),
        (.residence, "khoi-doanh-nghiep-2016", "76-QĐ/TW"),
        // C13: the lowest level of organisations.
        (.lowestLevels, "tien-thang-2023", "tổ chức đảng: «Không hoàn thành nhiệm vụ»"),
        (.lowestLevels, "son-duong-2020", "tổ chức đảng: «Không hoàn thành nhiệm vụ»"),
        (.lowestLevels, "khoi-doanh-nghiep-2016", "tổ chức đảng: «Yếu kém»"),
        (.lowestLevels, "can-tho-2018", "tổ chức đảng: «Không hoàn thành nhiệm vụ»"),
        (.lowestLevels, "quang-ngai-2023", "tổ chức đảng: «Không hoàn thành nhiệm vụ»"),
    ].filter { Regimes.ids.contains($0.1) }

    @Test(arguments: answers)
    func `a regime answers in words`(topic: RegimeTopic, regime: String, words: String?) throws {
        let told = topic.answers(of: try Regimes.read(regime), in: .vietnamese)
        if let words {
            #expect(told.contains { $0.contains(words) }, "\(told)")
        } else {
            #expect(told == [])
        }
    }

    @Test(arguments: RegimeTopic.allCases)
    func `a question has a title of its own in both languages`(_ topic: RegimeTopic) {
        for language in [Language.vietnamese, .english] {
            let same = RegimeTopic.allCases.filter {
                $0.title(in: language) == topic.title(in: language)
            }
            #expect(same == [topic])
        }
    }

    @Test(arguments: Regimes.ids, Regimes.ids)
    func `a comparison tells both answers wherever they differ`(_ one: String, _ other: String)
        throws
    {
        let pair = (try Regimes.read(one), try Regimes.read(other))
        let found = RegimeComparison(pair.0, pair.1, in: .vietnamese).contrasts
        #expect(found.allSatisfy { $0.one != $0.other })
        for topic in RegimeTopic.allCases where !found.contains(where: { $0.topic == topic }) {
            #expect(
                topic.answers(of: pair.0, in: .vietnamese)
                    == topic.answers(of: pair.1, in: .vietnamese))
        }
        #expect(one != other || found.isEmpty)
    }
}
