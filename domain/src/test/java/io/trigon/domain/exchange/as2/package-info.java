/** AS2 by its use cases, over in-memory ports. */
package io.trigon.domain.exchange.as2;
