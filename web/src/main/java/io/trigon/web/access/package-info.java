/** Signing in and out, who asks, what a role may do, and how a refusal reads. */
package io.trigon.web.access;
