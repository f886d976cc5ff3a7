// What the other modules of this package, and this one, call the nested types of the library's face.

/// A place in a template.
package typealias Location = Diagnostic.Location
/// What can be wrong with a template, or with a record for it.
package typealias Problem = Diagnostic.Problem
/// A kind of tag of another engine.
package typealias ForeignTag = Diagnostic.Problem.ForeignTag
/// What is wrong with a value in the data.
package typealias ValueProblem = TemplateError.ValueProblem
/// What happens to an interpolation whose field the record does not have.
package typealias MissingPolicy = Template.MissingPolicy
/// The documents that a template may take in by name.
package typealias Partials = Template.Partials
/// How documents are bound.
package typealias BindingRules = Document.BindingRules
