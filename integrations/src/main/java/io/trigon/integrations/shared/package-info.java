/** The Camel context: how it starts, finds its routes and beans, and drains before it stops. Routes live elsewhere. */
package io.trigon.integrations.shared;
