/// How services start: start caches, the native executable of inference-service, and how long each form takes.
package io.gaitbus.workbench.start;
