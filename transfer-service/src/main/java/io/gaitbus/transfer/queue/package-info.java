/// Whose turn it is: the order in which requests of many subjects are met, and how long they wait. A core:
/// no framework, clock or I/O.
package io.gaitbus.transfer.queue;
