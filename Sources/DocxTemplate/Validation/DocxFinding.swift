package import Markup
package import OpenPackage

/// Something in a `.docx` file that Word would stumble over.
///
/// Names of parts, elements and ids only, never text of the document.
package struct DocxFinding: Hashable, Sendable {
    /// What is wrong.
    package enum Problem: Hashable, Sendable {
        /// The file is no package that can be read.
        case unreadable(PackageError)
        /// A part is no XML that can be read.
        case unreadablePart(MarkupError)
        /// The package has no main Word document.
        case noDocument
        /// The document is in ISO 29500 Strict, which is not read.
        case strictDocument
        /// A part whose content type is not stated.
        case untypedPart
        /// A namespace must be understood that is not (ECMA-376 part 3, §7.5).
        case mustUnderstand(String)
        /// The schema does not allow it; libxml2's words.
        case schema(String)
        /// An element lacks what it must contain or end with: a cell without a paragraph.
        case lacks(element: String, child: String)
        /// A child stands where Word does not look for it.
        case misplaced(child: String, in: String)
        /// A child that may stand once stands again.
        case repeated(child: String, in: String)
        /// A paragraph within a paragraph.
        case nestedParagraph
        /// Two elements of a kind have the same id.
        case duplicateID(element: String, id: String)
        /// A relationship is used that the part does not have.
        case unknownRelationship(String)
        /// Two relationships of a part have the same id.
        case duplicateRelationship(String)
        /// A relationship leads to a part that is not there.
        case missingTarget(relationship: String, target: String)
        /// A field that is not ended, or ended without a beginning.
        case unbalancedField
    }

    /// What is wrong.
    package var problem: Problem
    /// The part: "word/document.xml"; empty for the package as a whole.
    package var part: String
    /// 1-based, in reading order; 0 outside paragraphs.
    package var paragraph: Int

    /// Makes a finding.
    package init(_ problem: Problem, part: String = "", paragraph: Int = 0) {
        self.problem = problem
        self.part = part
        self.paragraph = paragraph
    }

    /// Whether Word still opens the file, perhaps after a repair that loses nothing.
    package var isWarning: Bool {
        switch problem {
        case .duplicateID(let element, _): element != "comment"
        case .unbalancedField, .repeated: true
        case .misplaced(_, let parent): parent.hasSuffix("Pr")
        case .lacks(let element, let child):
            DocumentRules.required.contains {
                !$0.isGrave && $0.parent == element && $0.children[0] == child
            }
        default: false
        }
    }
}
