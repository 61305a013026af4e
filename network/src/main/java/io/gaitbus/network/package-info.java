/// The network that turns excitations, joint angles and muscle torques into a knee torque with its standard deviation.
///
/// Two causal convolutions, a gated recurrent unit in two lanes, attention over a lane's last hidden states, two dense
/// layers. Start reading at [Architecture], which says how memory is kept finite; [FeatureLayout] says what goes in,
/// [Model] what is learned, [ModelFile] how that is stored and [TorqueNetwork] how it is run, frame by frame.
///
/// It is here once, for the service that runs it and the one that trains it must agree on it.
package io.gaitbus.network;
