/// `up`, `status`, `logs`, `stop`: a lab that stands after the command that started it has ended.
///
/// A process of its own, the keeper, has the broker in it and the services as its children. What is to be
/// known of them lies in a folder of the project, `.gaitbus`, where every other command finds it.
///
/// **Start reading here:** [io.gaitbus.workbench.standing.UpCommand], then
/// [io.gaitbus.workbench.standing.KeepCommand].
package io.gaitbus.workbench.standing;
