/// `model`: the versions of the network, and which of them is in force, asked of transfer-service over
/// HTTP.
///
/// Its rules of promotion, pins and rollback so stand in one place; read from the topics, they would stand
/// here once more, and every network would have to be fetched to show a list.
///
/// **Start reading here:** [io.gaitbus.workbench.model.ModelCommand].
package io.gaitbus.workbench.model;
