// PolicyBot on Azure: one container, one bot, no password. Not deployed from the repository's own checks; see README.md.
targetScope = 'resourceGroup'

@description('Begins the names of all resources: 3 to 12 small letters and digits.')
@minLength(3)
@maxLength(12)
param name string = 'policybot'

param location string = resourceGroup().location

@description('The image in this registry, with its tag: policybot:1.0.0. Empty for the first run, before an image has been pushed.')
param image string = ''

@description('The password of the page, at least 12 characters. Teams does not use it.')
@secure()
@minLength(12)
param pageKey string

@description('Also make an Azure AI Search service for the index.')
param withSearch bool = false

@description('Also make an Azure OpenAI account whose model phrases answers.')
param withModel bool = false

param modelName string = 'gpt-4.1-mini'
param modelVersion string = '2025-04-14'

@description('An OpenTelemetry collector (OTLP over HTTP); empty for none.')
param collector string = ''

var suffix = uniqueString(resourceGroup().id)
var appName = '${name}-app'

// Roles by their fixed ids.
var acrPull = '7f951dda-4ed3-4680-a7ca-43fe172d538d'
var keyVaultSecretsUser = '4633458b-17de-408a-b874-0445c86b69e6'
var searchIndexDataReader = '1407120a-92aa-4202-b7e9-c0e197c71c8f'
var searchIndexDataContributor = '8ebe5a00-799e-43f5-93ac-243d3dce84a7'
var searchServiceContributor = '7ca78c08-252a-4471-8644-bb5ff32d4ba0'
var cognitiveServicesOpenAIUser = '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd'

// The bot is this identity: it answers Teams, reads the index and asks the model. There is no app password.
resource bot 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-bot'
  location: location
}

// Writes the index, nothing else; the bot itself can only read it.
resource indexing 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = if (withSearch) {
  name: '${name}-indexing'
  location: location
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' = {
  name: '${name}${suffix}'
  location: location
  sku: { name: 'Basic' }
  properties: { adminUserEnabled: false }
}

resource pull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, bot.id, acrPull)
  scope: registry
  properties: {
    principalId: bot.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', acrPull)
  }
}

resource pullForIndexing 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (withSearch) {
  name: guid(registry.id, '${name}-indexing', acrPull)
  scope: registry
  properties: {
    principalId: indexing!.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', acrPull)
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take('${name}-${suffix}', 24)
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    enableSoftDelete: true
  }
}

resource pageKeySecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'page-key'
  properties: { value: pageKey }
}

// Only this one secret, not the vault.
resource readPageKey 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(pageKeySecret.id, bot.id, keyVaultSecretsUser)
  scope: pageKeySecret
  properties: {
    principalId: bot.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', keyVaultSecretsUser)
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }
}

resource search 'Microsoft.Search/searchServices@2023-11-01' = if (withSearch) {
  name: '${name}-${suffix}'
  location: location
  sku: { name: 'basic' }
  properties: {
    replicaCount: 1
    partitionCount: 1
    disableLocalAuth: true
  }
}

resource readIndex 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (withSearch) {
  name: guid(resourceGroup().id, '${name}-bot', searchIndexDataReader)
  scope: search
  properties: {
    principalId: bot.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', searchIndexDataReader)
  }
}

resource writeIndex 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in [searchIndexDataContributor, searchServiceContributor]: if (withSearch) {
  name: guid(resourceGroup().id, '${name}-indexing', role)
  scope: search
  properties: {
    principalId: indexing!.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
  }
}]

resource openAI 'Microsoft.CognitiveServices/accounts@2024-10-01' = if (withModel) {
  name: '${name}-${suffix}'
  location: location
  kind: 'OpenAI'
  sku: { name: 'S0' }
  properties: {
    customSubDomainName: '${name}-${suffix}'
    disableLocalAuth: true
  }
}

resource model 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = if (withModel) {
  parent: openAI
  name: 'phrasing'
  sku: { name: 'Standard', capacity: 10 }
  properties: {
    model: { format: 'OpenAI', name: modelName, version: modelVersion }
  }
}

resource askModel 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (withModel) {
  name: guid(resourceGroup().id, '${name}-bot', cognitiveServicesOpenAIUser)
  scope: openAI
  properties: {
    principalId: bot.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', cognitiveServicesOpenAIUser)
  }
}

var domain = '${appName}.${environment.properties.defaultDomain}'

var settings = [
  { name: 'MicrosoftAppId', value: bot.properties.clientId }
  { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
  { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
  { name: 'PageKey', secretRef: 'page-key' }
  { name: 'AllowedHosts', value: domain }
  { name: 'PublicAddress', value: 'https://${domain}' }
]

var searchSettings = withSearch ? [
  { name: 'POLICYBOT_AZURE_SEARCH_ENDPOINT', value: 'https://${name}-${suffix}.search.windows.net' }
  { name: 'POLICYBOT_AZURE_SEARCH_CLIENT_ID', value: bot.properties.clientId }
] : []

var modelSettings = withModel ? [
  { name: 'POLICYBOT_MODEL_ENDPOINT', value: 'https://${name}-${suffix}.openai.azure.com/openai/v1' }
  { name: 'POLICYBOT_MODEL_NAME', value: 'phrasing' }
  { name: 'POLICYBOT_MODEL_CLIENT_ID', value: bot.properties.clientId }
] : []

var collectorSettings = empty(collector) ? [] : [
  { name: 'OTEL_EXPORTER_OTLP_ENDPOINT', value: collector }
]

resource app 'Microsoft.App/containerApps@2024-03-01' = if (!empty(image)) {
  name: appName
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${bot.id}': {} }
  }
  dependsOn: [ pull, readPageKey ]
  properties: {
    managedEnvironmentId: environment.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: 8080
        transport: 'http'
        allowInsecure: false
      }
      registries: [
        { server: registry.properties.loginServer, identity: bot.id }
      ]
      secrets: [
        { name: 'page-key', keyVaultUrl: pageKeySecret.properties.secretUri, identity: bot.id }
      ]
    }
    template: {
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'policybot'
          image: '${registry.properties.loginServer}/${image}'
          resources: { cpu: json('1.0'), memory: '2Gi' }
          env: concat(settings, searchSettings, modelSettings, collectorSettings)
          probes: [
            { type: 'Startup', httpGet: { path: '/healthz', port: 8080 }, periodSeconds: 3, failureThreshold: 40 }
            { type: 'Liveness', httpGet: { path: '/healthz', port: 8080 }, periodSeconds: 10 }
            { type: 'Readiness', httpGet: { path: '/readyz', port: 8080 }, periodSeconds: 5 }
          ]
        }
      ]
      // Conversations are kept in order within one process.
      scale: { minReplicas: 1, maxReplicas: 1 }
    }
  }
}

// Run by hand after documents have changed: az containerapp job start.
resource indexJob 'Microsoft.App/jobs@2024-03-01' = if (withSearch && !empty(image)) {
  name: '${name}-index'
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', '${name}-indexing')}': {} }
  }
  dependsOn: [ pullForIndexing, writeIndex ]
  properties: {
    environmentId: environment.id
    configuration: {
      triggerType: 'Manual'
      replicaTimeout: 1800
      replicaRetryLimit: 0
      manualTriggerConfig: { parallelism: 1, replicaCompletionCount: 1 }
      registries: [
        { server: registry.properties.loginServer, identity: indexing!.id }
      ]
    }
    template: {
      containers: [
        {
          name: 'index'
          image: '${registry.properties.loginServer}/${image}'
          command: [ 'dotnet', '/app/indexer/PolicyBot.Indexer.dll' ]
          args: [ 'build', '--target', 'azure' ]
          resources: { cpu: json('1.0'), memory: '2Gi' }
          env: [
            { name: 'POLICYBOT_AZURE_SEARCH_ENDPOINT', value: 'https://${name}-${suffix}.search.windows.net' }
            { name: 'POLICYBOT_AZURE_SEARCH_CLIENT_ID', value: indexing!.properties.clientId }
          ]
        }
      ]
    }
  }
}

resource teamsBot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-${suffix}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'S1' }
  properties: {
    displayName: 'PolicyBot'
    endpoint: 'https://${domain}/api/messages'
    msaAppId: bot.properties.clientId
    msaAppType: 'UserAssignedMSI'
    msaAppMSIResourceId: bot.id
    msaAppTenantId: tenant().tenantId
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: teamsBot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true }
  }
}

output registry string = registry.properties.loginServer
output domain string = domain
output appId string = bot.properties.clientId
