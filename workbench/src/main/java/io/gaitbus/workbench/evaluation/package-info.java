/// How accurate models are: who competes, how the data are parted, and what figures come of it. It reads
/// nothing and writes nothing.
///
/// Start reading at `protocol.Unit`: one contender (`model`) fitted to one fold (`protocol`), tested on
/// excerpts of bouts (`data`), scored (`figures`). [Features] is what the live stream makes of a recording.
package io.gaitbus.workbench.evaluation;
