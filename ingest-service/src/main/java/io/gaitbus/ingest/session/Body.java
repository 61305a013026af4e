package io.gaitbus.ingest.session;

/// What scales the generic anatomy to a subject, as of the opening of a session.
///
/// @param mass        body mass, kg; 0 in sessions opened before it was kept
/// @param legLength   from greater trochanter to the floor, m; 0 likewise
/// @param thighLength from hip joint centre to knee joint centre, m; 0: not measured
/// @param shankLength from knee joint centre to ankle joint centre, m; 0: not measured
public record Body(double mass, double legLength, double thighLength, double shankLength) {}
