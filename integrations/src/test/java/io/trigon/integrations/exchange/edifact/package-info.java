/** EDIFACT on the wire: what is written can be read, and every fault is told at its place. */
package io.trigon.integrations.exchange.edifact;
