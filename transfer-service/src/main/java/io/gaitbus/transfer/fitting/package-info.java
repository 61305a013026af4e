/// How a network is fitted: to many subjects, and to one.
///
/// Start reading at [PopulationTraining]. [Recording] is what is learned from, [Training] goes over it pass by pass,
/// [Descent] takes the single step; [NetworkGraph] is the network of `io.gaitbus.network` as the tensor library
/// needs it.
package io.gaitbus.transfer.fitting;
