/// OpenSim models (`.osim`) as legs of the path engine. Start at [io.gaitbus.nms.osim.OsimModel].
package io.gaitbus.nms.osim;
