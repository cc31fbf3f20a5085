/** Servers that are killed under load, and what must be true of their database afterwards. */
package io.trigon.systemtests.crash;
