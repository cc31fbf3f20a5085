/**
 * Texts of partners in plain words: cuts any text into segments, however wrong it is, and puts tables of our own words beside
 * them. Tells what the readers of {@code x12} found wrong with it; judges nothing itself and has no effect.
 */
package io.trigon.integrations.exchange.plain;
