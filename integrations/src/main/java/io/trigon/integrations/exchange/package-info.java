/**
 * Exchange with trading partners: files in and out, X12 tenders and statuses, mail.
 *
 * <p>Duty: the routes, and the translators at which a partner's message ends. Must not go in: decisions; a route reads,
 * calls a use case of the domain and translates its answer.
 */
package io.trigon.integrations.exchange;
