/// `evaluate`: how accurate the models are, as a command and as a report; what is computed stands in
/// `io.gaitbus.workbench.evaluation`.
///
/// Start reading at [EvaluateCommand].
package io.gaitbus.workbench.accuracy;
