package io.gaitbus.ingest.session;

/// What scales the generic anatomy to a subject, as of the opening of a session.
///
/// @param mass      body mass, kg; 0 in sessions opened before it was kept
/// @param legLength from greater trochanter to the floor, m; 0 likewise
public record Body(double mass, double legLength) {}
