/** In-memory ports and fixtures that speak the domain; shipped as a test-jar for the tests of the other floors. */
package io.trigon.domain.testing;
