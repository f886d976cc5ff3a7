import Dossiers
import JSONText
import VietnameseText

extension Command {
    static let schema = Command(
        name: "schema", operands: "", options: [],
        summary: Bilingual(
            "JSON Schema của sổ dữ liệu, cho chương trình khác làm sổ dạng .json",
            "the JSON Schema of the workbook, for programs that make it as .json"),
        example: "hoso schema > so.schema.json"
    ) { invocation in
        guard invocation.line.operands.isEmpty else { throw UsageError.extraOperand }
        let definition = try invocation.session.library(of: nil).workbookDefinition()
        try invocation.session.print(definition.schema.serialized())
        return .done
    }
}
