/** Checks that the sample files are whole and tell what the demo wants to show. */
package io.trigon.integrations.sample;
