/// The exactness of the stream: what every service that reads windows and writes windows does by one rule.
///
/// [Partition] is the rule itself, without any messaging: which frames are new, which were written already, and
/// from where a successor must read. [Takeover] applies it when a service is given a partition. [Table] follows a
/// compacted topic, and [DeadLetter] is what becomes of a message that no retry can cure.
package io.gaitbus.stream;
