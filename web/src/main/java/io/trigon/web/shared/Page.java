package io.trigon.web.shared;

/**
 * What a portal resource returns: a template and the record it shows.
 *
 * @param template name under {@code templates/}, without ending; {@code "care/home :: list"} renders only that fragment
 * @param model a record; the template knows it as {@code page}
 */
public record Page(String template, Record model) {}
