/// Which version of the network is in force for a subject, and what may take its place: the rules, without
/// the log they are kept on.
///
/// **Start reading here:** [io.gaitbus.transfer.version.Succession].
package io.gaitbus.transfer.version;
