package io.trigon.domain.care;

/** How somebody is told. NONE: not at all; PERSON: by a task for a person to call. */
public enum Channel {
    NONE,
    MAIL,
    PERSON
}
