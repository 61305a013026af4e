/// Jobs that somebody asks for by an event and follows on `job-progress`: what the services that do such
/// jobs share.
package io.gaitbus.stream.job;
