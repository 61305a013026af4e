/// The spline that CEINMS draws a muscle's curves with and OpenSim a joint's motions: one for both.
package io.gaitbus.nms.spline;
