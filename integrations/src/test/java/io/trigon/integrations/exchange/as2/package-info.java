/** AS2 over HTTP and in-memory ports, with partners of ours and a foreign one. */
package io.trigon.integrations.exchange.as2;
