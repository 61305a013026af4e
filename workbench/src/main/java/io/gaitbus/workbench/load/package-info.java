/// Live load on the pipeline: broker and services as processes, a generator and a subscriber as two more, and what
/// the load costs. Start reading at `PipelineBench`.
package io.gaitbus.workbench.load;
