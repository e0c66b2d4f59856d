import * as z from 'zod'

/** Stands in for `@better-auth/core/social-providers` in the worker's bundle (`wrangler.toml`): nobody signs in with one. */
export const socialProviders = {}
export const socialProviderList: string[] = []
export const SocialProviderListEnum = z.never()
export const isGoogleHostedDomainAllowed = (): boolean => false
export const verifyGoogleIdToken = async (): Promise<boolean> => false
