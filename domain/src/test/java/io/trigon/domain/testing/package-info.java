/** In-memory ports, a clock that tests turn, and fixtures that speak the domain; other floors' tests use them too. */
package io.trigon.domain.testing;
