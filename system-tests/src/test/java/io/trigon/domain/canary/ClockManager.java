package io.trigon.domain.canary;

/** A name that says nothing. */
public class ClockManager {}
