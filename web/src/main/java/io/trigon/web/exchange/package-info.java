/** Pages about what partners sent us and what we answered: messages, quarantine, replay. */
package io.trigon.web.exchange;
