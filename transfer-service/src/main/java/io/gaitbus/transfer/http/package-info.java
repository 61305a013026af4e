/// What this service answers over HTTP: training requests and how their jobs stand, versions of models, and
/// which of them is in force. All of it can be had by events on the log as well.
package io.gaitbus.transfer.http;
