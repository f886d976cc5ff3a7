import DocxTemplate
import Fields
import OpenPackage
import Typesetting
import VietnameseText

extension TemplateError: Failure {
    var status: ExitStatus { .unreadable }
}

extension TypesettingError: Failure {
    var status: ExitStatus { .unreadable }
}

extension PackageError: Failure {
    var status: ExitStatus { .unreadable }
}

extension FieldError: Failure {
    var status: ExitStatus { .unreadable }

    func message(in language: Language) -> String {
        switch self {
        case .wrongShape(let place):
            language(
                "fields.json: sai cấu trúc ở \(place)", "fields.json: wrong shape at \(place)")
        case .unknownType(let type, let field):
            language(
                "fields.json: trường «\(field)» có kiểu lạ «\(type)»",
                "fields.json: the field «\(field)» has the unknown type «\(type)»")
        case .duplicate(let path):
            language(
                "fields.json: trường «\(path)» có hai lần",
                "fields.json: the field «\(path)» stands twice")
        }
    }
}
